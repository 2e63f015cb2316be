"""GMime: a text and files, to $OUT; $NAMES says how it encodes names: 2231 or 2047."""

import os
import sys

import gi
gi.require_version("GMime", "3.0")
from gi.repository import GMime  # noqa: E402

GMime.init()
options = GMime.FormatOptions.get_default()
options.set_param_encoding_method(
    GMime.ParamEncodingMethod.RFC2047 if os.environ.get("NAMES") == "2047"
    else GMime.ParamEncodingMethod.RFC2231)
options.set_newline_format(GMime.NewLineFormat.DOS)
mail = GMime.Message.new(True)
mail.add_mailbox(GMime.AddressType.FROM, "Hanako Sato", "hanako@example.jp")
mail.add_mailbox(GMime.AddressType.TO, "Taro Ito", "taro@example.com")
mail.set_subject("見積書", os.environ.get("CHARSET", "utf-8"))
parts = GMime.Multipart.new_with_subtype("mixed")
text = GMime.TextPart.new_with_subtype("plain")
text.set_charset("utf-8")
text.set_text("Please find the file attached.\n")
parts.add(text)
for path in sys.argv[1:]:
    part = GMime.Part.new_with_type("application", "zip")
    part.set_filename(path)
    part.set_content_encoding(GMime.ContentEncoding.BASE64)
    stream = GMime.StreamMem.new_with_buffer(open(path, "rb").read())
    part.set_content(GMime.DataWrapper.new_with_stream(stream, GMime.ContentEncoding.DEFAULT))
    parts.add(part)
mail.set_mime_part(parts)
out = GMime.StreamMem.new()
mail.write_to_stream(options, out)
with open(os.environ["OUT"], "wb") as file:
    file.write(bytes(out.get_byte_array()))
