using System.Text;
using System.Xml;
using Processing.Messages;

namespace Gateway.Soap.Faults;

/// <summary>Says a fault as the contract by which NGI delivers answers declares it.</summary>
/// <remarks>Source: EBTS 10.0 NGI web services of 1 August 2014, <c>DeliveryServicesFault</c>.</remarks>
internal static class DeliveryFault
{
    /// <summary>The name of the fault.</summary>
    public const string Name = "DeliveryServicesFault";

    /// <summary>The fault with the declared detail before its own, which tells more.</summary>
    /// <param name="fault">The fault.</param>
    public static SoapFault Of(SoapFault fault) => fault with
    {
        Detail = Detail(fault.Text, fault.Code == FaultCode.Receiver ? "SERVICE_NOT_AVAILABLE" : "INVALID_MESSAGE") + fault.Detail,
    };

    private static string Detail(string text, string code)
    {
        var detail = new StringBuilder();
        using (var writer = XmlWriter.Create(detail, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            writer.WriteStartElement("ngi", Name, MessageTypes.NgiNamespace);
            writer.WriteElementString("ngi", "faultMessage", MessageTypes.NgiNamespace, text);
            writer.WriteElementString("ngi", "faultErrorCode", MessageTypes.NgiNamespace, code);
            writer.WriteElementString("ngi", "faultType", MessageTypes.NgiNamespace, "CSA_ERROR");
            writer.WriteEndElement();
        }

        return detail.ToString();
    }
}
