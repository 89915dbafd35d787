using System.Globalization;
using Microsoft.Extensions.Primitives;
using Processing.Intake;
using Processing.Stores.Messages;
using Schemas.Validation;

namespace Gateway.Ops.Messages;

/// <summary>What the list shows, as its form and its address say it.</summary>
internal sealed record ListFilter
{
    /// <summary>The partner's code.</summary>
    public string? Partner { get; init; }

    /// <summary>The stem or root element.</summary>
    public string? MessageType { get; init; }

    /// <summary>The verdict.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The status.</summary>
    public MessageStatus? Status { get; init; }

    /// <summary>The direction.</summary>
    public MessageDirection? Direction { get; init; }

    /// <summary>An identifier, as typed.</summary>
    public string? Identifier { get; init; }

    /// <summary>The time range.</summary>
    public TimeRange Range { get; init; } = TimeRange.Any;

    /// <summary>The start of a range of one's own, UTC.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The end of a range of one's own, UTC.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Whether anything is left out.</summary>
    public bool IsNarrow => this != new ListFilter();

    /// <summary>Reads the filter from the form.</summary>
    public static ListFilter Read(IFormCollection form) => Read(name => form[name]) with { Identifier = Text(form["identifier"]) };

    /// <summary>Reads the filter from the address.</summary>
    public static ListFilter Read(IQueryCollection query, FilterSeal seal) => Read(name => query[name]) with
    {
        Identifier = Text(query["id"]) ?? (Text(query["sealed"]) is { } text ? seal.Open(text) : null),
    };

    /// <summary>The filter as a query string, or empty.</summary>
    /// <param name="seal">Closes identifiers of people.</param>
    /// <param name="before">The last message of the page before, or null.</param>
    public string ToQuery(FilterSeal seal, MessageId? before)
    {
        QueryString query = QueryString.Empty;
        Add("partner", Partner);
        Add("type", MessageType);
        Add("verdict", Verdict?.ToString());
        Add("status", Status?.ToString());
        Add("direction", Direction?.ToString());
        Add("range", Range.Code.Length == 0 ? null : Range.Code);
        Add("from", From?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
        Add("until", Until?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
        if (Identifier is not null)
        {
            bool isOurs = MessageId.TryParse(Identifier, out _);
            Add(isOurs ? "id" : "sealed", isOurs ? Identifier : seal.Seal(Identifier));
        }

        Add("before", before?.ToString());
        return query.ToString();

        void Add(string name, string? value) => query = value is null ? query : query.Add(name, value);
    }

    /// <summary>The filter as the store takes it.</summary>
    /// <param name="now">The time, UTC.</param>
    public MessageFilter ToStore(DateTimeOffset now) => new()
    {
        Partner = Partner,
        MessageType = MessageType,
        Verdict = Verdict,
        Status = Status,
        Direction = Direction,
        Identifier = Identifier,
        From = From ?? (Range.Length is { } length ? now - length : null),
        Until = Until,
    };

    private static ListFilter Read(Func<string, StringValues> value) => new()
    {
        Partner = Text(value("partner")),
        MessageType = Text(value("type")),
        Verdict = Choice<Verdict>(value("verdict")),
        Status = Choice<MessageStatus>(value("status")),
        Direction = Choice<MessageDirection>(value("direction")),
        Range = TimeRange.Find(value("range")),
        From = Moment(value("from")),
        Until = Moment(value("until")),
    };

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static T? Choice<T>(string? value)
        where T : struct, Enum => Enum.TryParse(value, out T choice) && Enum.IsDefined(choice) ? choice : null;

    private static DateTimeOffset? Moment(string? value) => DateTimeOffset.TryParse(
        value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset moment)
        ? moment
        : null;
}
