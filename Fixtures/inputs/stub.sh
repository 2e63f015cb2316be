#!/bin/sh
# a stand-in for the program in front of a self-extracting archive
exit 0
