print("zipcrypto")
