using System.Text;
using Gateway.Soap.Envelopes;
using Processing.Partners;
using Schemas.Infoset;

namespace Gateway.Soap.Client;

/// <summary>Reads the fault of a partner, of either version.</summary>
internal static class FaultReader
{
    private static readonly XmlName Code11 = new(string.Empty, "faultcode");

    private static readonly XmlName Detail11 = new(string.Empty, "detail");

    private static readonly XmlName Code12 = new(SoapNames.Soap12, "Code");

    private static readonly XmlName Value12 = new(SoapNames.Soap12, "Value");

    private static readonly XmlName Subcode12 = new(SoapNames.Soap12, "Subcode");

    private static readonly XmlName Detail12 = new(SoapNames.Soap12, "Detail");

    private static readonly XmlName NgiFault = new(Processing.Messages.MessageTypes.NgiNamespace, "NGIServicesFault");

    private static readonly XmlName NgiFaultCode = new(Processing.Messages.MessageTypes.NgiNamespace, "faultErrorCode");

    private static readonly XmlName MessageFaultCode = new(SoapNames.Exchange, "MessageFaultCode");

    /// <summary>What the fault means for the sender of the message.</summary>
    public static PartnerReply Read(XmlInfoset infoset, InfosetElement fault, SoapVersion version)
    {
        bool is11 = version == SoapVersion.Soap11;
        var detail = fault.Child(is11 ? Detail11 : Detail12);
        string text = detail.IsPresent ? Encoding.UTF8.GetString(infoset.Document.Span.Slice(detail.Offset, detail.Length)) : string.Empty;
        if (detail.Child(NgiFault).Child(NgiFaultCode) is { IsPresent: true } declared)
        {
            // Its contract says by the code, not by whose fault it is, whether another call may help.
            return new PartnerReply.Faulted(declared.Text, text);
        }

        string general = is11 ? Local(fault.Child(Code11)) : Local(fault.Child(Code12).Child(Value12));
        if (general.Split('.')[0] is "Server" or "Receiver")
        {
            return new PartnerReply.Unavailable("the partner answered a receiver fault");
        }

        string name = detail.FirstChild.Child(MessageFaultCode) is { IsPresent: true } named
            ? named.Text
            : is11 ? general : Special12(fault.Child(Code12)) ?? general;
        return new PartnerReply.Faulted(name, text);
    }

    private static string? Special12(InfosetElement code)
    {
        string? special = null;
        for (var sub = code.Child(Subcode12); sub.IsPresent; sub = sub.Child(Subcode12))
        {
            special = Local(sub.Child(Value12));
        }

        return special;
    }

    private static string Local(InfosetElement element) => element.Text.Split(':')[^1];
}
