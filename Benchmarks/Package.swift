// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "benchmarks",
  platforms: [.macOS("26.0")],
  dependencies: [
    .package(name: "zipcrypto", path: ".."),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    .executableTarget(name: "Launcher"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Launcher",
        .product(name: "ZipCrypto", package: "zipcrypto"),
        .product(name: "GatewayFixtures", package: "zipcrypto"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: [
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ]
    )
  ],
  swiftLanguageModes: [.v6]
)
