# The gem mail: a text and files, to $OUT; with --html a picture within the text.
require "mail"

pictures = ARGV.delete("--html") ? [ARGV.shift] : []
message = Mail.new(charset: "UTF-8") do
  from "Hanako Sato <hanako@example.jp>"
  to "taro@example.com"
  subject "見積書"
end
pictures.each { |path| message.attachments.inline[path] = File.binread(path) }
message.text_part = Mail::Part.new { body "添付をご覧ください。\n" }
unless pictures.empty?
  source = message.attachments[0].url
  message.html_part = Mail::Part.new do
    content_type "text/html; charset=UTF-8"
    body "<p>Hello <img src=\"#{source}\"></p>"
  end
end
ARGV.each { |path| message.add_file(path) }
File.binwrite(ENV["OUT"], message.to_s)
