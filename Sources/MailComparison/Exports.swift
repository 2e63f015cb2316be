// Sources and findings stand in this library's signatures, so whoever imports it has them too.
@_exported public import AttachmentInspection
