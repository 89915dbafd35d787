namespace Gateway.Tests.Ops.Stand;

/// <summary>The documents of the seeded log.</summary>
public static class SeededTexts
{
    /// <summary>An invalid message with content that would like to be a script. The findings speak of lines 9 and 12.</summary>
    public const string Hostile = """
        <?xml version="1.0" encoding="UTF-8"?>
        <soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope"
                       xmlns:x="https://cpms.example/ns/exchange/1.0/"
                       xmlns:nc="https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/">
          <!-- </code><script>alert(3)</script> -->
          <soap:Body>
            <x:EnrollEncounterRequest note="&quot;&gt;&lt;script>alert(4)&lt;/script>">
            <nc:PersonSurName>&lt;img src=x onerror=alert(5)&gt;</nc:PersonSurName>
            <x:script>alert(6)</x:script>
            <![CDATA[</pre><script>alert(7)</script>]]>
            <nc:Date>
              <nc:DateText>2026-13-45</nc:DateText>
            </nc:Date>
            </x:EnrollEncounterRequest>
          </soap:Body>
        </soap:Envelope>
        """;

    /// <summary>An invalid message as programs write it; the finding means the last element but the ends.</summary>
    public const string OneLine =
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><x:EnrollEncounterRequest xmlns:x=\"https://cpms.example/ns/exchange/1.0/\" xmlns:nc=\"urn:nc\"><nc:Name><nc:First>Jane</nc:First><nc:Last/></nc:Name><nc:Image>{0}</nc:Image><nc:Wrong>1</nc:Wrong></x:EnrollEncounterRequest></s:Body></s:Envelope>";

    /// <summary>The enrolment with three images.</summary>
    public const string Enrolment = """
        <soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope" xmlns:wsa="http://www.w3.org/2005/08/addressing">
          <soap:Header>
            <wsa:Action>https://cpms.example/ns/exchange/1.0/EnrollEncounter</wsa:Action>
            <wsa:MessageID>urn:uuid:5b1f0f0e-6c1b-4d3e-9f43-6a3a1f0d2c11</wsa:MessageID>
          </soap:Header>
          <soap:Body>
            <x:EnrollEncounterRequest xmlns:x="https://cpms.example/ns/exchange/1.0/" xmlns:nc="https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/">
              <nc:Person>
                <nc:PersonName><nc:PersonGivenName>Jane</nc:PersonGivenName><nc:PersonSurName>Doe</nc:PersonSurName></nc:PersonName>
                <nc:PersonBirthDate><nc:Date>1990-02-03</nc:Date></nc:PersonBirthDate>
              </nc:Person>
              <x:Face format="PNG"><nc:Base64BinaryObject>{0}</nc:Base64BinaryObject></x:Face>
              <x:Fingerprint position="1"><nc:Base64BinaryObject>{1}</nc:Base64BinaryObject></x:Fingerprint>
              <x:Fingerprint position="2"><nc:Base64BinaryObject>{2}</nc:Base64BinaryObject></x:Fingerprint>
            </x:EnrollEncounterRequest>
          </soap:Body>
        </soap:Envelope>
        """;

    /// <summary>A reply.</summary>
    public const string Reply =
        "<x:EnrollEncounterResponse xmlns:x=\"https://cpms.example/ns/exchange/1.0/\"><x:Status>Interim</x:Status><x:Identity><x:Decision>Linked</x:Decision></x:Identity></x:EnrollEncounterResponse>";
}
