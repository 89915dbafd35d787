using Biometrics.Itl;
using Biometrics.Itl.Conversion;
using Biometrics.Itl.Traditional;
using Biometrics.Itl.Xml;

namespace Schemas.Rules.Across;

/// <summary>Reads what an ANSI/NIST file says that others have to agree with: its transaction control number and the one that it answers.</summary>
/// <param name="keys">Makes keys of values.</param>
/// <remarks>Source: ANSI/NIST-ITL 1-2011, record type 1: fields 1.004, 1.008, 1.009 and 1.010.</remarks>
public sealed class TransactionFactReader(FactKeys keys)
{
    private const int TypeField = 4;

    private const int SenderField = 8;

    private const int NumberField = 9;

    private const int AnsweredField = 10;

    /// <summary>Reads a file.</summary>
    /// <param name="file">The name of the file.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="encoding">How it is written.</param>
    /// <returns>What it says; null where it cannot be read.</returns>
    public MessageFacts? Read(string file, ReadOnlyMemory<byte> bytes, ItlEncoding encoding)
    {
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var xml = encoding == ItlEncoding.Xml ? new ItlXmlReader(stream) : null;
            return Of(file, bytes, xml?.Header ?? new ItlRecordReader(stream).Header);
        }
        catch (ItlFormatException)
        {
            return null;
        }
    }

    private MessageFacts Of(string file, ReadOnlyMemory<byte> bytes, TaggedRecord header)
    {
        var facts = new List<MessageFact>();
        Add(facts, FactKind.TransactionSent, "transaction", header.Text(NumberField), (header.Text(SenderField) ?? "") + " ");
        Add(facts, FactKind.Transaction, "control", header.Text(NumberField), "");
        Add(facts, FactKind.TransactionAnswered, "control", header.Text(AnsweredField), "");
        return new MessageFacts { File = file, Name = header.Text(TypeField) ?? "", Content = keys.Of(bytes.Span), Facts = facts };
    }

    private void Add(List<MessageFact> facts, FactKind kind, string domain, string? value, string before)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            facts.Add(new MessageFact(kind, keys.Of(domain, before + value.Trim()), 0, 0, "Type-1"));
        }
    }
}
