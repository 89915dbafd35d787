#!/usr/bin/python3
"""Sends a message through zeep, typed: zeep reads the file into objects by the schemas of the WSDL and writes it again itself.

zeep_typed.py ADDRESS USER PASSWORD OPERATION FILE
Prints one last line, REPLY outcome or FAULT code text name, and ends with 0 or 3.
"""
import sys

from lxml import etree
from requests import Session
from requests.auth import HTTPBasicAuth
from zeep import Client
from zeep.exceptions import Fault
from zeep.transports import Transport

address, user, password, operation, path = sys.argv[1:6]
session = Session()
session.auth = HTTPBasicAuth(user, password)
client = Client(address + "?wsdl", transport=Transport(session=session))
service = client.service
body = service._binding.get(operation).input.body
message = body.parse(etree.parse(path).getroot(), client.wsdl.types)
parts = {name: message[name] for name, _ in body.type.elements if message[name] is not None}
try:
    answer = service[operation](**parts)
    print("REPLY", answer["ResponseCategoryCode"]["_value_1"])
except Fault as fault:
    refusal = [] if fault.detail is None else fault.detail.findall("{*}MessageFault/{*}MessageFaultCode")
    print("FAULT", fault.code, fault.message, *(code.text for code in refusal))
    sys.exit(3)
