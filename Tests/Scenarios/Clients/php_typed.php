<?php
// Sends a message through PHP's SoapClient, SOAP 1.2, typed: the file becomes nested arrays, the extension writes XML from them by the WSDL.
// php php_typed.php ADDRESS USER PASSWORD OPERATION FILE
// Prints one last line, REPLY outcome or FAULT code text name, and ends with 0 or 3.
[, $address, $user, $password, $operation, $path] = $argv;

function elements(DOMElement $parent): array
{
    return array_values(array_filter(iterator_to_array($parent->childNodes), fn ($node) => $node instanceof DOMElement));
}

function value(DOMElement $element, array $binary): mixed
{
    $children = elements($element);
    if ($children === []) {
        return isset($binary[$element->localName]) ? base64_decode($element->textContent) : $element->textContent;
    }
    $value = [];
    foreach ($children as $child) {
        $value[$child->localName][] = value($child, $binary);
    }
    return array_map(fn ($list) => count($list) === 1 ? $list[0] : $list, $value);
}

try {
    $client = new SoapClient($address . '?wsdl', [
        'login' => $user, 'password' => $password, 'soap_version' => SOAP_1_2, 'cache_wsdl' => WSDL_CACHE_NONE, 'exceptions' => true,
    ]);
    $document = new DOMDocument();
    $document->load($path, LIBXML_PARSEHUGE);
    $answer = $client->__soapCall($operation, [value($document->documentElement, ['Base64BinaryObject' => true])]);
    $outcome = $answer->ResponseCategoryCode;
    echo 'REPLY ', $outcome->_ ?? $outcome, "\n";
} catch (SoapFault $fault) {
    if (!isset($fault->detail)) {
        echo 'ERROR ', $fault->faultcode, ' ', $fault->getMessage(), "\n";
        exit(1);
    }
    $code = $fault->detail->MessageFault->MessageFaultCode ?? '';
    echo 'FAULT ', $fault->faultcode, ' ', $fault->getMessage(), ' ', $code->_ ?? $code, "\n";
    exit(3);
}
