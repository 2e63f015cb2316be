// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // libFuzzer brings the main function.
  .unsafeFlags(["-parse-as-library"]),
]

let package = Package(
  name: "fuzz",
  platforms: [.macOS("26.0")],
  dependencies: [.package(name: "zipcrypto", path: "../..")],
  targets: [
    .executableTarget(
      name: "FuzzArchiveReader",
      dependencies: [
        .product(name: "ZipCrypto", package: "zipcrypto"),
        .product(name: "AttachmentInspection", package: "zipcrypto"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "FuzzMailMessage",
      dependencies: [.product(name: "MailMessage", package: "zipcrypto")],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "FuzzContainer",
      dependencies: [.product(name: "ContainerProtection", package: "zipcrypto")],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "FuzzCompoundFile",
      dependencies: [
        .product(name: "CompoundFile", package: "zipcrypto"),
        .product(name: "OutlookMessage", package: "zipcrypto"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "FuzzTNEF",
      dependencies: [
        .product(name: "CompoundFile", package: "zipcrypto"),
        .product(name: "OutlookMessage", package: "zipcrypto"),
      ],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)
