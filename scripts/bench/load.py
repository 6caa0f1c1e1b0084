"""Loads workbooks with openpyxl and prints, per list of paths, how many milliseconds that took."""

import json
import sys
import time

import openpyxl

for paths in json.load(sys.stdin):
    start = time.perf_counter()
    for path in paths:
        openpyxl.load_workbook(path)
    print(json.dumps((time.perf_counter() - start) * 1000))
