/// Encrypted files and keys that are not made here: files of real tools, in base64.
///
/// They are the same whatever the seed is.
enum PeerEncryption {
  /// The note for the holder of a key that was thrown away; age 1.1: `age -r`.
  static let age = PeerContainer.bytes(
    """
    YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBKU2tpOHNMeHRhMVBqUlNLWFpXWlhEQ2RnL3pFUVpieGZ0NkgzYkJm
    RG5NCmZHQjJ3aVFmOGZrYWdrZXRKWjgvM3EvRHZsYndIc3pzZkRyV1d2OVpaaTQKLS0tIFNiek9qMi9QWVZhYnRGTkRITzJq
    L3lPUlBsYWdscmY0ZDdBcFkzQmlaek0KXaeblE/LvTzXLGedshyN5fOfbV1Zh3SGkNg/bMG5T9aBCAsdxC9fjdX33yg1oDZ3
    RfDhSAoxRjY3DJZHRPQfZ3anw//9jbBBcwibBCDUs9egYa8IWbdqXdW481Y/3LvPt1N7vnNJk4Z1NR8HNcjhbg7b
    """)

  /// The note thirteen times, under the usual password; OpenSSL 3.0: `openssl enc -aes-256-cbc
  /// -pbkdf2`.
  static let opensslEnc = PeerContainer.bytes(
    """
    U2FsdGVkX18fZpM3ZOdJB1M2Rqq/yyrb/2mbzilRmBKGJBiEUjJxgo/IBrOzDt4wFg6GgjgxRKA+tD0iRip3Kc4M6U0Wsjg4
    xH3TlShCQ8zAKHFoNzVan4ardE5TcVuicLPm3iM9KaQr+dENUBawTveAIPTtxVJG3FV1AFKTLXyJjzcgS+8VTNvG7fbQM2HR
    boT05Wz8MgrnMGT5A2YXXFNak9ae2bIecSfuT1uYfy3xEEVIf19x5vGw/hMyupIQ5uNOH4sjLzQ6ISX7wjzttNHbemUwTC2J
    yxT1zW01bYfBrBdRhWNw8mYnkHiGSc1Dw0xE7xrSaM1TlOiIE6+jwFBDLtldkYnbPXvTLajNCcNX9+tyxtNjUtAgN7pvtz14
    eQ9Q5Cqc7kWjWIXnTF9vRzXup5TwQf4UyYWl+ljuvuSLkMz1mPw7zCKi4H2c6Kua+X+vWei3G1JuCsUF2cWxWUKvol5g/z0X
    C/xRcfxW9QkvoefYE5YIrZPHGT7MqzkNxDULKJhOzKhWRTV1k0SB2o3qChbTMaPKnZx/2LES1k0NkZ42IXTtchEjO/M63cpB
    MYXLJFcuiLKbCoF//JvNpgjNG+jmnWXgxMPiuJAo48MltjAhunA4Z2GiP7gNKMdh5chl2D7JiAg5ypI1/H83mWgewPx/LDcw
    fRQLNpDOlfWxh9crXK5b4K524XlJQOXrp5EomO4Bj0TyqpojhFa8snsozxRxeLt0UMWsUXyRxzXy8Z06wfFFlPCwP1idsHUF
    XvEZWPd0U4rvOVwWJ5IHWC6QPYhzxrAdM0QwhqVxmfp/lCYa51wbqGtbASkcO3F5fkA6EtTwBlIdAeb4UIrpX9IwFzEU6zOA
    m8hPYA8qfPvnfw6u66ltywbpuyj/56zMqoIlHbUR/TsDH19fTTwEY0rm1MYGfS5+jikLzMMm7X32zkHxaU9E0Q5Cc/T+5lvx
    gD0b9B/gBcTr/egaKGkRIE/OH9WjUNFz3TTnSnldu3xjfIxwJdSZMQgjUzC8XIiMd1OG88euIUKAx0yBMgn9lt4FsrOV4cb9
    vuO2ZH7i/R0xV4i0a9gZA4lpuQRAI5p//acnSrf0qoLUPT9LvBUsEePsHIGCSrlZaq40V5DC8JE++uEszcEJhhIVVzQoLjwx
    j+3xh0gnpjgdSYTKRjexCTvPJ/K3xhAjM1J+9WsaFyb3toZc8hSTZaClxfiKd1MAGVW7bBU2Rc9pOszKYg5dMJFzJtpA2QNl
    3ASwwLyPM/gKmoaUQ5dtMuRU515ZGiAw2igpGvpSSmxkwxtvGX+RqMKeXwV9X+STjAC2C/PglIMyiaC/dgg4GWZETnf+Ph3t
    3sYZrqSTm/ytwxCsrlwzMwd5yLuwR2aTDPZwb0YSa8Izyl3AAi7Z8majqOjTKG8+F2AN8Q/RIZ9nR7mqhzFJD7GgRFPDKhCi
    +650SLjerTU=
    """)

  /// A public key of `sales@example.jp`; GnuPG 2.2: `gpg --export`.
  static let openPGPKey = PeerContainer.bytes(
    """
    mDMEawKpyBYJKwYBBAHaRw8BAQdAXN1osXbeOItPyUfu/n00AoLGk/41OKcGCbZtGkkF4Um0EHNhbGVzQGV4YW1wbGUuanCI
    kAQTFggAOBYhBGEvvw/fB9tRTMSj2KgaREI0l7YSBQJrAqnIAhsDBQsJCAcCBhUKCQgLAgQWAgMBAh4BAheAAAoJEKgaREI0
    l7YSl5wBAMcB6SQ13tTIyy47SnjyQ/rLzBkUjSbobydi9HnXT50OAP4xb4IPDOHtRjzghxu+QQkCsmP6RxgZaloLGowCH5nf
    Bg==
    """)

  /// The page of ``PeerContainer/pdf`` under RC4 with a key of 40 bits; qpdf 11.3: `--static-id
  /// --allow-weak-crypto --encrypt Tsukimi-2026 Owner-2026 40 --`.
  static let pdfRC4 = PeerContainer.bytes(
    """
    JVBERi0xLjQKJb/3ov4KMSAwIG9iago8PCAvUGFnZXMgMiAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoK
    PDwgL0NvdW50IDEgL0tpZHMgWyAzIDAgUiBdIC9UeXBlIC9QYWdlcyA+PgplbmRvYmoKMyAwIG9iago8PCAvQ29udGVudHMg
    NCAwIFIgL01lZGlhQm94IFsgMCAwIDIwMCAxMDAgXSAvUGFyZW50IDIgMCBSIC9SZXNvdXJjZXMgPDwgL0ZvbnQgPDwgL0Yx
    IDUgMCBSID4+ID4+IC9UeXBlIC9QYWdlID4+CmVuZG9iago0IDAgb2JqCjw8IC9MZW5ndGggNjEgL0ZpbHRlciAvRmxhdGVE
    ZWNvZGUgPj4Kc3RyZWFtCrGXAYMJj6Gf9HwVS7BHwxBIesXEWkRuUJNDfFKMBPtDRRoR8aMvfM7O3BPiq5Ejiy0j66seFLcm
    IsyapG5lbmRzdHJlYW0KZW5kb2JqCjUgMCBvYmoKPDwgL0Jhc2VGb250IC9IZWx2ZXRpY2EgL1N1YnR5cGUgL1R5cGUxIC9U
    eXBlIC9Gb250ID4+CmVuZG9iago2IDAgb2JqCjw8IC9GaWx0ZXIgL1N0YW5kYXJkIC9MZW5ndGggNDAgL08gPGY1ZjcyOTkx
    ZWY3OTdiZjgyYTEzZmM1MGViZGQyMDBiZGI4N2Y4YzFkMjU5ZTIwNzI0MTY2NjBmZTFkMjA1NTE+IC9QIC00IC9SIDIgL1Ug
    PDhlOGMwOThiMGM3OGU1ZWRhY2IyYzJiOTY4NjY0Nzk4MTU2ZDc3MWVjNmE3MjgxNjczNmY3ZmVjYTAzODgzZjI+IC9WIDEg
    Pj4KZW5kb2JqCnhyZWYKMCA3CjAwMDAwMDAwMDAgNjU1MzUgZiAKMDAwMDAwMDAxNSAwMDAwMCBuIAowMDAwMDAwMDY0IDAw
    MDAwIG4gCjAwMDAwMDAxMjMgMDAwMDAgbiAKMDAwMDAwMDI1MSAwMDAwMCBuIAowMDAwMDAwMzgyIDAwMDAwIG4gCjAwMDAw
    MDA0NTIgMDAwMDAgbiAKdHJhaWxlciA8PCAvUm9vdCAxIDAgUiAvU2l6ZSA3IC9JRCBbPDMxNDE1OTI2NTM1ODk3OTMyMzg0
    NjI2NDMzODMyNzk1PjwzMTQxNTkyNjUzNTg5NzkzMjM4NDYyNjQzMzgzMjc5NT5dIC9FbmNyeXB0IDYgMCBSID4+CnN0YXJ0
    eHJlZgo2NTgKJSVFT0YK
    """)
}
