using Biometrics.Itl;
using Biometrics.Itl.Conversion;
using Biometrics.Itl.Ebts;
using Biometrics.Itl.Traditional;
using Biometrics.Itl.Xml;
using Gateway.Soap;
using Gateway.Soap.Body;
using Gateway.Soap.Mtom;
using Schemas.Infoset;
using Schemas.Rules.Across;
using Schemas.Rules.Ebts;
using Schemas.Validation;

namespace Gateway.Conformance.Checking;

/// <summary>Checks one file, whatever it is: a message, an envelope, a MIME package, an ANSI/NIST file. For many threads at once.</summary>
/// <param name="messages">The validator of messages.</param>
/// <param name="transactions">The validator of ANSI/NIST files.</param>
/// <param name="partner">The partner whose rules are asked too; null for none.</param>
/// <param name="keys">Makes the keys of what messages have to agree in; null where they are not looked at together.</param>
internal sealed class FileChecker(MessageValidator messages, EbtsFileValidator transactions, string? partner = null, FactKeys? keys = null)
{
    private const int HeadBytes = 4 * 1024;

    private static readonly EdgeLimits Limits = new() { MtomParts = 1_000 };

    private readonly EbtsPackageValidator _packages = new(messages, transactions, ValidationLimits.Default);

    private readonly EnvelopeCheck _envelopes = new(messages, Limits, partner);

    /// <summary>The rules about messages that belong together.</summary>
    public ExchangeCheck Exchanges => messages.Exchanges;

    /// <summary>Whether files are read for what others have to agree with.</summary>
    public bool ReadsFacts => keys is not null;

    /// <summary>Checks a file.</summary>
    /// <param name="bytes">All of it.</param>
    public FileCheck Check(ReadOnlyMemory<byte> bytes)
    {
        var head = bytes.Span[..Math.Min(bytes.Length, HeadBytes)];
        if (ItlConversion.Recognise(head) == ItlEncoding.Traditional)
        {
            return CheckTransaction(bytes, ItlEncoding.Traditional);
        }

        if (ItlConversion.Recognise(head) == ItlEncoding.Xml)
        {
            return CheckXml(bytes, null, null, FileKind.Message);
        }

        return MimeFile.Find(bytes) is { } mime
            ? CheckMime(mime)
            : FileCheck.Of(FileKind.Unknown, Verdict.Undetermined, PackagingFindings.KindUnknown);
    }

    /// <summary>Checks the body of an answer or request.</summary>
    /// <param name="contentType">Its media type.</param>
    /// <param name="body">The body.</param>
    public FileCheck Check(string? contentType, ReadOnlyMemory<byte> body) => CheckMime(new MimeFile(contentType ?? "", body));

    private FileCheck CheckMime(MimeFile mime)
    {
        try
        {
            if (mime.ReadFrame() is not { } frame)
            {
                return CheckXml(mime.Body, null, mime.Charset, FileKind.Message);
            }

            var package = MultipartReader.Read(mime.Body, frame, Limits);
            return CheckXml(package.Root, package.Parts, package.RootCharset, FileKind.Mtom);
        }
        catch (EdgeRefusalException refused)
        {
            return FileCheck.Of(FileKind.Mtom, Verdict.Invalid, PackagingFindings.PackageMalformed, refused.Message);
        }
    }

    private FileCheck CheckXml(ReadOnlyMemory<byte> document, IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? parts, string? charset, FileKind kind)
    {
        if (IsPackage(document))
        {
            return CheckTransaction(document, ItlEncoding.Xml);
        }

        try
        {
            using var infoset = XmlInfoset.Read(document, Limits.Infoset, parts, charset);
            return Check(infoset, document, kind);
        }
        catch (InfosetException unreadable)
        {
            return new FileCheck(kind, null, new ValidationReport(Verdict.Invalid, [ReadingFindings.Of(unreadable)], 1), Utf8Text.Of(document));
        }
    }

    private FileCheck Check(XmlInfoset infoset, ReadOnlyMemory<byte> document, FileKind kind)
    {
        // A document that was transcoded lives in a buffer that goes back with the infoset.
        var (subject, report) = MessageElement.IsEnvelope(infoset.Root)
            ? _envelopes.Check(infoset)
            : (infoset.Root.Name.LocalName, messages.Validate(infoset, infoset.Root, partner));
        FileKind what = kind == FileKind.Message && MessageElement.IsEnvelope(infoset.Root) ? FileKind.Envelope : kind;
        return new FileCheck(what, subject, report, report.Findings.Count == 0 ? default : Utf8Text.Of(document))
        {
            Facts = keys is null ? null : new MessageFactReader(keys).Read(infoset, MessageElement.Of(infoset.Root), "", document.Span),
        };
    }

    private static bool IsPackage(ReadOnlyMemory<byte> document)
    {
        // Only a document that names the element near its beginning is opened to see whether it is the root.
        if (document.Span[..Math.Min(document.Length, HeadBytes)].IndexOf("NISTBiometricInformationExchangePackage"u8) < 0)
        {
            return false;
        }

        using var stream = Stream(document);
        return ItlXml.IsPackage(stream);
    }

    private FileCheck CheckTransaction(ReadOnlyMemory<byte> bytes, ItlEncoding encoding)
    {
        using var file = Stream(bytes);
        var report = encoding == ItlEncoding.Xml ? _packages.Validate(bytes) : transactions.Validate(file, encoding);
        return new FileCheck(encoding == ItlEncoding.Xml ? FileKind.ItlXml : FileKind.ItlTraditional, TransactionType(bytes, encoding), report, default)
        {
            Facts = keys is null ? null : new TransactionFactReader(keys).Read("", bytes, encoding),
        };
    }

    // Only a name that the standard knows is shown.
    private static string? TransactionType(ReadOnlyMemory<byte> bytes, ItlEncoding encoding)
    {
        try
        {
            using var file = Stream(bytes);
            using var xml = encoding == ItlEncoding.Xml ? new ItlXmlReader(file) : null;
            string? code = (xml?.Header ?? new ItlRecordReader(file).Header).Text(4);
            return EbtsTransactionTypes.Find(code) is null ? null : code;
        }
        catch (ItlFormatException)
        {
            return null;
        }
    }

    private static MemoryStream Stream(ReadOnlyMemory<byte> bytes) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false) // a segment that was got has its array
            : new MemoryStream(bytes.ToArray(), writable: false);
}
