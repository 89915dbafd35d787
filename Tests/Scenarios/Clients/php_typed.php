<?php
// Sends a message through PHP's SoapClient, SOAP 1.2, typed: the file becomes nested arrays, the extension writes XML from them by the WSDL.
// php php_typed.php ADDRESS USER PASSWORD OPERATION FILE
// Prints one last line, REPLY outcome or FAULT code, and ends with 0 or 3.
[, $address, $user, $password, $operation, $path] = $argv;

function elements(DOMElement $parent): array
{
    return array_values(array_filter(iterator_to_array($parent->childNodes), fn ($node) => $node instanceof DOMElement));
}

function value(DOMElement $element, array $binary): mixed
{
    $children = elements($element);
    if ($children === []) {
        $text = isset($binary[$element->localName]) ? base64_decode($element->textContent) : $element->textContent;
        return $text;
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
    echo 'REPLY ', $answer->ResponseCategoryCode ?? 'none', "\n";
} catch (SoapFault $fault) {
    if (in_array($fault->faultcode, ['HTTP', 'WSDL', 'Client'], true) && !isset($fault->detail)) {
        echo 'ERROR ', $fault->faultcode, ' ', $fault->getMessage(), "\n";
        exit(1);
    }
    echo 'FAULT ', $fault->faultcode, ' ', $fault->getMessage(), ' ', implode(' ', array_keys((array) ($fault->detail ?? []))), "\n";
    exit(3);
}
