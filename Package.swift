// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

let package = Package(
  name: "zipcrypto",
  platforms: [.macOS("26.0")],
  products: [
    .library(name: "ZipCrypto", targets: ["ZipCrypto"]),
    .library(name: "WinZipAES", targets: ["WinZipAES"]),
    .library(name: "MailMessage", targets: ["MailMessage"]),
    .library(name: "CompoundFile", targets: ["CompoundFile"]),
    .library(name: "OutlookMessage", targets: ["OutlookMessage"]),
    .library(name: "ContainerProtection", targets: ["ContainerProtection"]),
    .library(name: "AttachmentInspection", targets: ["AttachmentInspection"]),
    .library(name: "MailComparison", targets: ["MailComparison"]),
    .library(name: "GatewayFixtures", targets: ["GatewayFixtures"]),
    .executable(name: "zipcrypto", targets: ["ZipCryptoCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CZlib",
      pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]
    ),
    .systemLibrary(
      name: "CLZMA",
      pkgConfig: "liblzma",
      providers: [.apt(["liblzma-dev"]), .brew(["xz"])]
    ),
    .target(
      name: "PortableSystem",
      dependencies: [systemPackage],
      swiftSettings: settings,
      linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]
    ),
    .target(
      name: "ZipCrypto",
      dependencies: ["CZlib", "PortableSystem", systemPackage],
      swiftSettings: settings
    ),
    // Apart, so that whoever wants traditional encryption alone builds no BoringSSL.
    .target(
      name: "WinZipAES",
      dependencies: [
        "ZipCrypto",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "MailMessage",
      dependencies: ["CZlib", "PortableSystem", systemPackage],
      swiftSettings: settings
    ),
    .target(
      name: "ContainerProtection",
      dependencies: [
        "CLZMA", "CZlib", "CompoundFile", "PortableSystem", "ZipCrypto", systemPackage,
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "CompoundFile",
      dependencies: ["PortableSystem", systemPackage],
      swiftSettings: settings
    ),
    .target(
      name: "OutlookMessage",
      dependencies: ["CompoundFile", "PortableSystem", systemPackage],
      swiftSettings: settings
    ),
    .target(
      name: "AttachmentInspection",
      dependencies: [
        "ZipCrypto", "WinZipAES", "MailMessage", "OutlookMessage", "ContainerProtection",
        "PortableSystem", systemPackage,
      ],
      swiftSettings: settings
    ),
    .target(
      name: "MailComparison",
      dependencies: [
        "AttachmentInspection", "MailMessage", "OutlookMessage", "PortableSystem", "ZipCrypto",
        systemPackage,
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "GatewayFixtures",
      dependencies: ["ZipCrypto", "PortableSystem", systemPackage],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "ZipCryptoCommand",
      dependencies: [
        "ZipCrypto", "WinZipAES", "MailMessage", "AttachmentInspection", "GatewayFixtures",
        "MailComparison", "PortableSystem", systemPackage,
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "TestSupport",
      dependencies: ["PortableSystem", systemPackage],
      path: "Tests/TestSupport",
      swiftSettings: settings
    ),
    .testTarget(
      name: "PortableSystemTests",
      dependencies: ["PortableSystem", "TestSupport", systemPackage],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ZipCryptoTests",
      dependencies: ["ZipCrypto", "PortableSystem", "TestSupport", systemPackage],
      swiftSettings: settings
    ),
    .testTarget(
      name: "WinZipAESTests",
      dependencies: ["WinZipAES", "ZipCrypto", "PortableSystem", "TestSupport", systemPackage],
      swiftSettings: settings
    ),
    .testTarget(
      name: "MailMessageTests",
      dependencies: ["MailMessage", "PortableSystem", "TestSupport", systemPackage],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ContainerProtectionTests",
      dependencies: [
        "ContainerProtection", "GatewayFixtures", "PortableSystem", "TestSupport", systemPackage,
      ],
      exclude: ["Samples"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "CompoundFileTests",
      dependencies: [
        "CompoundFile", "GatewayFixtures", "PortableSystem", "TestSupport", systemPackage,
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "OutlookMessageTests",
      dependencies: [
        "OutlookMessage", "CompoundFile", "GatewayFixtures", "PortableSystem", "TestSupport",
        systemPackage,
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "AttachmentInspectionTests",
      dependencies: [
        "AttachmentInspection", "GatewayFixtures", "ZipCrypto", "WinZipAES", "MailMessage",
        "PortableSystem", "TestSupport", systemPackage,
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "MailComparisonTests",
      dependencies: [
        "MailComparison", "AttachmentInspection", "GatewayFixtures", "MailMessage",
        "PortableSystem", "TestSupport", "ZipCrypto", systemPackage,
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "GatewayFixturesTests",
      dependencies: [
        "GatewayFixtures", "AttachmentInspection", "ZipCrypto", "PortableSystem", "TestSupport",
        systemPackage,
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "ZipCryptoCommand", "AttachmentInspection", "GatewayFixtures", "MailComparison",
        "PortableSystem", "WinZipAES", "ZipCrypto", "TestSupport", systemPackage,
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "InteropTests",
      dependencies: [
        "AttachmentInspection", "GatewayFixtures", "ZipCrypto", "PortableSystem", "TestSupport",
        systemPackage,
      ],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)
