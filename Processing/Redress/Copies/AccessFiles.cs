using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Processing.Disclosures;
using Processing.Search;
using Processing.Stores.Disclosures;
using Processing.Stores.Encounters;
using Processing.Stores.People;
using Processing.Timeline;

namespace Processing.Redress.Copies;

/// <summary>Writes the files of a copy. What is withheld is asked of <see cref="Withholding"/>; nothing is written here that it did not see.</summary>
internal static class AccessFiles
{
    // The files are read by people and are no part of a page.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is held.</summary>
    public static ReadOnlyMemory<byte> Record(PersonKnowledge known, Withholding withholding) => Write(json =>
    {
        json.WriteString("person", known.PersonId);
        WriteAll(json, "names", known.Biographies, WriteBiography);
        WriteAll(json, "identifiers", known.Identifiers.Where(one => !withholding.Withholds(one)), (to, one) => WriteFacts(to, ("kind", one.Kind), ("value", one.Value)));
        WriteAll(json, "encounters", known.Encounters, WriteEncounter);
        WriteAll(json, "checks", known.Checks.Where(one => !withholding.Withholds(one)), (to, one) => WriteFacts(
            to, ("kind", one.Kind), ("status", one.Status.ToString()), ("result", one.Result), ("requestedAt", Text(one.RequestedAt)), ("answeredAt", Text(one.AnsweredAt))));
    });

    /// <summary>What happened until the decision.</summary>
    public static ReadOnlyMemory<byte> Timeline(IEnumerable<TimelineEvent> events, Withholding withholding) => Write(json => WriteAll(
        json,
        "events",
        events.Select(withholding.Tell).OfType<TimelineEvent>(),
        (to, one) => WriteFacts(to, ("at", Text(one.At)), ("category", one.Category), ("text", one.Text), ("why", one.Why))));

    /// <summary>To whom it was disclosed. Neither terms nor waivers are written: they can tell a protected class.</summary>
    public static ReadOnlyMemory<byte> Disclosures(PersonAccount account) => Write(json => WriteAll(json, "disclosures", account.Shown, WriteDisclosure));

    private static void WriteBiography(Utf8JsonWriter json, Biography one) => WriteFacts(
        json, ("familyName", one.FamilyName), ("givenName", one.GivenName), ("birthDate", one.BirthDate), ("sex", one.Sex), ("birthCountry", one.BirthCountry));

    private static void WriteEncounter(Utf8JsonWriter json, Encounter one) => WriteFacts(
        json,
        ("date", Text(one.EncounterDate)),
        ("source", one.SourceCode),
        ("system", one.SourceSystem),
        ("site", one.SiteId),
        ("form", one.FormType),
        ("receipt", one.Receipt),
        ("filed", one.FilingDate is { } filed ? Text(filed) : null),
        ("biometrics", string.Join(' ', one.Images.Select(image => image.Modality).Distinct(StringComparer.Ordinal))));

    private static void WriteDisclosure(Utf8JsonWriter json, DisclosureEntry one) => WriteFacts(
        json,
        ("at", Text(one.At)),
        ("recipient", one.RecipientName),
        ("address", one.RecipientAddress),
        ("nature", one.Nature),
        ("purpose", one.Purpose),
        ("elements", one.Elements));

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return bytes.WrittenMemory;
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IEnumerable<T> all, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T one in all)
        {
            json.WriteStartObject();
            write(json, one);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFacts(Utf8JsonWriter json, params ReadOnlySpan<(string Name, string? Value)> facts)
    {
        foreach ((string name, string? value) in facts)
        {
            if (!string.IsNullOrEmpty(value))
            {
                json.WriteString(name, value);
            }
        }
    }

    private static string Text(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    private static string? Text(DateTimeOffset? at) => at?.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
