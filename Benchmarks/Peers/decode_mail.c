/* Parses mails with GMime and decodes every part into nothing: what a gateway in C does before it
 * looks at anything. Prints the mails, the parts and the bytes that came out. */

#include <dirent.h>
#include <fcntl.h>
#include <gmime/gmime.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static unsigned long mails, parts;
static unsigned long long decoded;

static void decode(GMimeObject *parent, GMimeObject *object, gpointer data) {
  (void)parent;
  (void)data;
  if (GMIME_IS_MESSAGE_PART(object)) {
    /* g_mime_message_foreach does not go into messages by itself. */
    GMimeMessage *message = g_mime_message_part_get_message((GMimeMessagePart *)object);
    if (message) g_mime_message_foreach(message, decode, NULL);
  } else if (GMIME_IS_PART(object)) {
    GMimeDataWrapper *content = g_mime_part_get_content((GMimePart *)object);
    GMimeStream *nothing = g_mime_stream_null_new();
    if (content) {
      g_mime_data_wrapper_write_to_stream(content, nothing);
      decoded += ((GMimeStreamNull *)nothing)->written;
    }
    g_object_unref(nothing);
    parts++;
  }
}

static void read_file(const char *path) {
  int file = open(path, O_RDONLY);
  if (file < 0) {
    perror(path);
    exit(1);
  }
  GMimeStream *stream = g_mime_stream_fs_new(file);
  GMimeParser *parser = g_mime_parser_new_with_stream(stream);
  const char *dot = strrchr(path, '.');
  if (dot && strcmp(dot, ".mbox") == 0) g_mime_parser_set_format(parser, GMIME_FORMAT_MBOX);
  do {
    GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
    if (!message) break;
    mails++;
    g_mime_message_foreach(message, decode, NULL);
    g_object_unref(message);
  } while (!g_mime_parser_eos(parser));
  g_object_unref(parser);
  g_object_unref(stream);
}

int main(int count, char **paths) {
  g_mime_init();
  for (int index = 1; index < count; index++) {
    struct stat status;
    if (stat(paths[index], &status) == 0 && S_ISDIR(status.st_mode)) {
      struct dirent **names;
      int found = scandir(paths[index], &names, NULL, alphasort);
      for (int place = 0; place < found; place++) {
        if (names[place]->d_name[0] == '.') continue;
        char *path = g_build_filename(paths[index], names[place]->d_name, NULL);
        read_file(path);
        g_free(path);
      }
    } else {
      read_file(paths[index]);
    }
  }
  printf("%lu %lu %llu\n", mails, parts, decoded);
  return 0;
}
