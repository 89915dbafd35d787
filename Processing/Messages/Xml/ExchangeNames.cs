using Schemas.Infoset;

namespace Processing.Messages.Xml;

/// <summary>The names of the exchange schema, by the prefixes that its documents use.</summary>
internal static class ExchangeNames
{
    public const string NiemCore = "https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/";
    public const string Biometrics = "https://docs.oasis-open.org/niemopen/ns/model/domains/biometrics/6.0/";
    public const string Immigration = "https://docs.oasis-open.org/niemopen/ns/model/domains/immigration/6.0/";
    public const string Justice = "https://docs.oasis-open.org/niemopen/ns/model/domains/justice/6.0/";
    public const string Genc = "https://docs.oasis-open.org/niemopen/ns/model/codes/genc/6.0/";

    /// <summary>The content of every binary value of the exchange.</summary>
    public static XmlName BinaryObject { get; } = Nc("Base64BinaryObject");

    /// <summary>The declarations that a document with these prefixes needs; our own names have none.</summary>
    public static string Declarations { get; } =
        $" xmlns=\"{MessageTypes.ExchangeNamespace}\" xmlns:nc=\"{NiemCore}\" xmlns:biom=\"{Biometrics}\" "
        + $"xmlns:im=\"{Immigration}\" xmlns:j=\"{Justice}\" xmlns:genc=\"{Genc}\"";

    public static XmlName Own(string name) => new(MessageTypes.ExchangeNamespace, name);

    public static XmlName Nc(string name) => new(NiemCore, name);

    public static XmlName Biom(string name) => new(Biometrics, name);

    public static XmlName Im(string name) => new(Immigration, name);

    public static XmlName J(string name) => new(Justice, name);

    /// <summary>The prefix with its colon under which our documents write the names of a namespace, empty for our own; null for a foreign one.</summary>
    public static string? PrefixOf(string name) => name switch
    {
        MessageTypes.ExchangeNamespace => string.Empty,
        NiemCore => "nc:",
        Biometrics => "biom:",
        Immigration => "im:",
        Justice => "j:",
        Genc => "genc:",
        _ => null,
    };
}
