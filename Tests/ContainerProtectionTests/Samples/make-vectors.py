#!/usr/bin/env python3
"""Prints the verifiers of OfficeTests.swift: descriptions of RC4 under Microsoft's CryptoAPI, for
which there is no free program that writes them, each accepted by msoffcrypto-tool (PyPI)."""
import hashlib, struct

from msoffcrypto.method.rc4_cryptoapi import DocumentRC4CryptoAPI


def rc4(key, data):
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i, j, out = 0, 0, bytearray()
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def description(password, bits):
    salt, verifier = bytes(range(16)), bytes(range(100, 116))
    start = hashlib.sha1(salt + password.encode("utf-16-le")).digest()
    key = hashlib.sha1(start + b"\0\0\0\0").digest()[: bits // 8]
    if bits == 40:
        key += b"\0" * 11
    hidden = rc4(key, verifier + hashlib.sha1(verifier).digest())
    assert DocumentRC4CryptoAPI.verifypw(password, salt, bits, hidden[:16], hidden[16:])
    header = struct.pack("<8I", 0x04, 0, 0x6801, 0x8004, bits, 1, 0, 0) + "Name\0".encode("utf-16-le")
    return (struct.pack("<HHII", 2, 2, 0x04, len(header)) + header
            + struct.pack("<I", 16) + salt + hidden[:16] + struct.pack("<I", 20) + hidden[16:])


for password in ("VelvetSweatshop", "/01Hannes Ruescher/01", "Tsukimi-2026"):
    for bits in (40, 128):
        print(password, bits, description(password, bits).hex())
