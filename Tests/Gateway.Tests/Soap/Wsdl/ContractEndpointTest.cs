using System.Net;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Gateway.Soap;
using Processing.Messages;
using Schemas;

namespace Gateway.Tests.Soap.Wsdl;

public sealed class ContractEndpointTest
{
    private static readonly XNamespace Wsdl = "http://schemas.xmlsoap.org/wsdl/";

    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";

    private static EdgeHost _host = null!;

    [OneTimeSetUp]
    public static async Task StartAsync() => _host = await EdgeHost.StartAsync();

    [OneTimeTearDown]
    public static async Task StopAsync() => await _host.DisposeAsync();

    [TestCase("?wsdl")]
    [TestCase("?WSDL")]
    [TestCase("?singleWsdl")]
    [TestCase("?wsdl&soap=11")]
    public async Task Describes_every_operation_in_every_form(string query)
    {
        var contract = await ReadAsync("/services/exchange" + query);
        var names = contract.Root!.Element(Wsdl + "portType")!.Elements(Wsdl + "operation").Select(operation => operation.Attribute("name")!.Value);

        Assert.That(names, Is.EqualTo(MessageTypes.All
            .Where(type => type.Service == "exchange" && type.Standing != MessageStanding.Outbound).Select(type => type.Stem)));
    }

    [TestCase("?wsdl", 2)]
    [TestCase("?wsdl&soap=11", 1)]
    public async Task Leaves_soap_12_out_for_those_who_cannot_read_it(string query, int ports)
    {
        var contract = await ReadAsync("/services/exchange" + query);

        Assert.That(contract.Descendants(Wsdl + "port").Count(), Is.EqualTo(ports));
    }

    [Test]
    public async Task Names_the_address_listened_on_whatever_the_host_header_says()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/services/exchange?wsdl");
        request.Headers.Host = "evil.example";
        using var response = await _host.Client.SendAsync(request);
        string text = await response.Content.ReadAsStringAsync();

        Assert.That(text, Does.Contain($"location=\"{_host.Address}services/exchange\"").And.Not.Contains("evil"));
    }

    [Test]
    public async Task Names_the_public_address_where_one_is_configured()
    {
        await using var host = await EdgeHost.StartAsync(new EdgeSettings { PublicBaseUrl = new Uri("https://gateway.example/cpms/") });

        string text = await host.Client.GetStringAsync(new Uri("/services/exchange?wsdl", UriKind.Relative));

        Assert.That(text, Does.Contain("location=\"https://gateway.example/cpms/services/exchange\"")
            .And.Contains("schemaLocation=\"https://gateway.example/cpms/services/exchange?xsd=exchange/1.0/messages.xsd\""));
    }

    [Test]
    public async Task Serves_schemas_that_compile_by_following_their_locations()
    {
        var contract = await ReadAsync("/services/exchange?wsdl");
        var set = new XmlSchemaSet { XmlResolver = null };
        var open = new Queue<string>(Locations(contract.Root!));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryDequeue(out string? location))
        {
            if (seen.Add(location))
            {
                var schema = await ReadAsync(location);
                using var reader = schema.CreateReader();
                set.Add(null, reader);
                Locations(schema.Root!).ToList().ForEach(open.Enqueue);
            }
        }

        set.Compile();

        Assert.That(set.GlobalElements.Contains(new XmlQualifiedName("EnrollEncounterRequest", MessageTypes.ExchangeNamespace)), Is.True);
    }

    [Test]
    public async Task Serves_a_single_document_whose_schemas_compile()
    {
        var contract = await ReadAsync("/services/exchange?singleWsdl");
        var set = new XmlSchemaSet { XmlResolver = null };
        foreach (var schema in contract.Root!.Element(Wsdl + "types")!.Elements(Xs + "schema"))
        {
            using var reader = schema.CreateReader();
            set.Add(null, reader);
        }

        set.Compile();

        Assert.That(Locations(contract.Root!), Is.Empty);
        Assert.That(set.GlobalElements.Contains(new XmlQualifiedName("EnrollEncounterResponse", MessageTypes.ExchangeNamespace)), Is.True);
    }

    [Test]
    public async Task Describes_the_service_for_native_ebts_as_one_way()
    {
        var contract = await ReadAsync("/services/ngi?wsdl");
        var operation = contract.Descendants(Wsdl + "portType").Single().Elements().Single(element => element.Attribute("name")!.Value == "NativeEBTSMessage");

        Assert.That(operation.Elements(Wsdl + "output"), Is.Empty);
    }

    [Test]
    public async Task Describes_how_NGI_delivers_as_its_contract_says()
    {
        var contract = await ReadAsync("/services/ngi?singleWsdl");
        var operation = contract.Descendants(Wsdl + "portType").Single().Elements().Single(element => element.Attribute("name")!.Value == "receiveResponse");
        var set = new XmlSchemaSet { XmlResolver = null };
        foreach (var schema in contract.Descendants(Xs + "schema"))
        {
            using var reader = schema.CreateReader();
            set.Add(null, reader);
        }

        set.Compile();

        using var scope = Assert.EnterMultipleScope();
        Assert.That(contract.Root!.Attribute("targetNamespace")!.Value, Is.EqualTo("http://ws.cjis.gov/2014/08/01/ngi/service"));
        Assert.That(contract.Descendants(Wsdl + "service").Single().Attribute("name")!.Value, Is.EqualTo("NGIResponseService"));
        Assert.That(operation.Elements(Wsdl + "fault").Select(fault => fault.Attribute("name")!.Value), Is.EqualTo(["DeliveryServicesFault"]));
        Assert.That(contract.Descendants(Wsdl + "message").Single(message => message.Attribute("name")!.Value == "receiveResponseResponse").Elements(), Is.Empty);
        Assert.That(set.GlobalElements.Contains(new XmlQualifiedName(MessageTypes.Package, MessageTypes.ItlNamespace)), Is.True);
    }

    [Test]
    public async Task Answers_head_without_content()
    {
        using var response = await _host.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/services/exchange?wsdl"));

        Assert.That(response.Content.Headers.ContentLength, Is.GreaterThan(1000));
        Assert.That(await response.Content.ReadAsByteArrayAsync(), Is.Empty);
    }

    [TestCase("/services/nothing?wsdl")]
    [TestCase("/services/exchange?xsd=../../etc/passwd")]
    [TestCase("/services/exchange?xsd=exchange/1.0/other.xsd")]
    public async Task Knows_no_other_service_and_no_other_document(string address)
    {
        using var response = await _host.Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Shows_the_service_page_to_nobody_where_there_is_no_sign_in()
    {
        using var response = await _host.Client.GetAsync(new Uri("/services/exchange", UriKind.Relative));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static IEnumerable<string> Locations(XElement root) =>
        root.DescendantsAndSelf(Xs + "import").Select(import => import.Attribute("schemaLocation")?.Value).OfType<string>();

    private static async Task<XDocument> ReadAsync(string address)
    {
        byte[] bytes = await _host.Client.GetByteArrayAsync(new Uri(address, UriKind.RelativeOrAbsolute));
        using var reader = SafeXml.Open(bytes);
        return XDocument.Load(reader);
    }
}
