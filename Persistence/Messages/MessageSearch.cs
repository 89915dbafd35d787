using System.Globalization;
using Dapper;
using Processing.Intake;
using Processing.Stores.Messages;

namespace Persistence.Messages;

/// <summary>A search of the log: the conditions that the filter names, newest first.</summary>
internal sealed class MessageSearch
{
    /// <summary>Every way in which a text can name messages; each is an index look-up.</summary>
    private const string ByText = """
        SELECT id FROM message WHERE identification = @text AND is_claim = 1
        UNION SELECT id FROM message WHERE identification = @text AND is_claim = 0
        UNION SELECT message_id FROM encounter WHERE receipt = @text
        UNION SELECT message_id FROM encounter WHERE fin = @text
        UNION SELECT message_id FROM encounter WHERE eid = @text
        UNION SELECT message_id FROM person_identifier WHERE identifier = @text
        UNION SELECT met.message_id FROM person_identifier AS held
            JOIN encounter AS met ON met.person_id = held.person_id WHERE held.identifier = @text
        UNION SELECT tied.message_id FROM person_identifier AS held
            JOIN person_link AS tied ON tied.person_id = held.person_id WHERE held.identifier = @text
        """;

    private const string ById = """

        UNION SELECT id FROM message WHERE id = @textId
        UNION SELECT id FROM message WHERE conversation_id = @textId
        """;

    private readonly List<string> _conditions = [];
    private readonly DynamicParameters _parameters = new();
    private string _from = "message";

    private MessageSearch()
    {
    }

    /// <summary>The search for one page.</summary>
    public static MessageSearch Of(MessageFilter filter, MessageId? before, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 500);
        var search = new MessageSearch();
        search._parameters.Add("count", count);
        search.AddIdentifier(filter.Identifier);
        search.AddCodes(filter);
        search.AddNames(filter);
        search.AddRange(filter, before);
        return search;
    }

    /// <summary>Runs the search.</summary>
    public async Task<IReadOnlyList<MessageRow>> RunAsync(Session session) =>
        (await session.QueryAsync<MessageRecord>(Text(session.Dialect.Limit), _parameters))
            .ConvertAll(record => record.ToRow());

    /// <summary>The statement; the tests ask the engine how it would go about it.</summary>
    internal string Text(string limit)
    {
        string where = _conditions.Count == 0 ? "" : $"WHERE {string.Join(" AND ", _conditions)}";
        return $"""
            SELECT {MessageRecord.Columns}
            FROM {_from}
            {where}
            ORDER BY message.id DESC
            {limit}
            """;
    }

    private void AddIdentifier(string? identifier)
    {
        if (string.IsNullOrEmpty(identifier))
        {
            return;
        }

        bool isId = MessageId.TryParse(identifier, out MessageId id);
        _from = $"({ByText}{(isId ? ById : "")}) AS found CROSS JOIN message";
        _conditions.Add("message.id = found.id");
        _parameters.Add("text", identifier);
        if (isId)
        {
            _parameters.Add("textId", id.Value);
        }
    }

    /// <summary>Codes are numbers of ours and stand in the text, so that indexes over a part of the rows can serve.</summary>
    private void AddCodes(MessageFilter filter)
    {
        AddCode("direction", (int?)filter.Direction);
        AddCode("verdict", (int?)filter.Verdict);
        AddCode("status", (int?)filter.Status);
        AddPart("verdict", filter.Verdict is null or Schemas.Validation.Verdict.Valid ? null : "0");
        AddPart("status", filter.Status is null or MessageStatus.Done ? null : "2");
    }

    private void AddCode(string column, int? code)
    {
        if (code is { } value)
        {
            _conditions.Add($"message.{column} = {value.ToString(CultureInfo.InvariantCulture)}");
        }
    }

    /// <summary>Repeats the condition of the index over a part of the rows: not every engine finds out by itself that it holds.</summary>
    private void AddPart(string column, string? excluded)
    {
        if (excluded is not null)
        {
            _conditions.Add($"message.{column} <> {excluded}");
        }
    }

    private void AddNames(MessageFilter filter)
    {
        if (!string.IsNullOrEmpty(filter.Partner))
        {
            _conditions.Add("message.partner = @partner");
            _parameters.Add("partner", filter.Partner);
        }

        if (!string.IsNullOrEmpty(filter.MessageType))
        {
            _conditions.Add("message.message_type IN (@type, @typeRequest, @typeResponse)");
            _parameters.Add("type", filter.MessageType);
            _parameters.Add("typeRequest", $"{filter.MessageType}Request");
            _parameters.Add("typeResponse", $"{filter.MessageType}Response");
        }
    }

    private void AddRange(MessageFilter filter, MessageId? before)
    {
        if (before is { } id)
        {
            _conditions.Add("message.id < @before");
            _parameters.Add("before", id.Value);
        }

        if (filter.From is { } from)
        {
            _conditions.Add("message.at >= @from");
            _parameters.Add("from", from);
        }

        if (filter.Until is { } until)
        {
            _conditions.Add("message.at < @until");
            _parameters.Add("until", until);
        }
    }
}
