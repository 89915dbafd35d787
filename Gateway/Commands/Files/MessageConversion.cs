using System.Globalization;
using System.Text;
using Gateway.Conformance.Checking;
using Gateway.Conformance.Reports;
using Gateway.Settings;
using Processing.Messages;
using Schemas;
using Schemas.Infoset;
using Schemas.Translation;
using Schemas.Validation;

namespace Gateway.Commands.Files;

/// <summary>Converts messages of the exchange between XML, JSON and CSV, and checks them on the way.</summary>
internal sealed class MessageConversion
{
    private readonly MessageTranslator _translator;
    private readonly MessageValidator _validator;
    private readonly SchemaCatalog _catalog = SchemaCatalog.Load();

    public MessageConversion()
    {
        _translator = new MessageTranslator(_catalog, MessageTypes.ExchangeNamespace);
        _validator = new MessageValidator(_catalog, ValidationLimits.Default);
    }

    /// <summary>What is printed of findings.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>Whether all messages were valid.</summary>
    public bool IsValid { get; private set; } = true;

    /// <summary>Reads JSON or CSV and gives XML; from CSV of several rows, several.</summary>
    /// <param name="path">The file.</param>
    /// <param name="message">The name of the message, needed for CSV.</param>
    /// <exception cref="SettingsException">It cannot be read, or there is no such message.</exception>
    public IReadOnlyList<byte[]> ToXml(string path, string? message)
    {
        byte[] bytes = FileBytes.Read(path);
        if (!IsCsv(path))
        {
            return [Take(path, _translator.FromJson(bytes))];
        }

        if (message is null)
        {
            throw new SettingsException("--message says what the rows of a CSV are, such as EnrollEncounterRequest");
        }

        _ = MessageNames.Known(_catalog, [message]);
        return [.. _translator.FromCsv(Encoding.UTF8.GetString(bytes), message).Select(row => Take(path, row))];
    }

    /// <summary>Reads a message in XML and gives JSON or CSV.</summary>
    /// <exception cref="SettingsException">It is no message of the exchange.</exception>
    public byte[] FromXml(string path, bool isCsv)
    {
        try
        {
            using var infoset = XmlInfoset.Read(FileBytes.Read(path), InfosetLimits.Default);
            var element = MessageElement.Of(infoset.Root);
            byte[]? made = !element.IsPresent ? null
                : isCsv ? _translator.ToCsv([element]) is { } table ? Encoding.UTF8.GetBytes(table) : null
                : _translator.ToJson(element);
            Add(path, _validator.Validate(infoset, element.IsPresent ? element : infoset.Root));
            return made ?? throw new SettingsException($"{path} is no message of the exchange; only those have a form in JSON and CSV");
        }
        catch (InfosetException broken)
        {
            throw new SettingsException($"{path} cannot be read as XML: {broken.Reason}", broken);
        }
    }

    private static bool IsCsv(string path) => Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase);

    private byte[] Take(string path, TranslatedMessage message)
    {
        if (message.Xml.IsEmpty)
        {
            Add(path, message.Report(null));
            return [];
        }

        using var infoset = XmlInfoset.Read(message.Xml, InfosetLimits.Default);
        Add(path, message.Report(_validator.Validate(infoset, infoset.Root)));
        return message.Xml.ToArray();
    }

    private void Add(string path, ValidationReport report)
    {
        IsValid &= report.Verdict == Verdict.Valid;
        Lines.AddRange(report.Findings.Select(finding => string.Create(
            CultureInfo.InvariantCulture,
            $"{path}: {finding.Severity.ToString().ToLowerInvariant()} {finding.Code} {ResultWords.Place(finding)} {finding.Path} {finding.Text}")));
    }
}
