import Testing
@Suite struct DKIMBodyTests {}
