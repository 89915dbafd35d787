using Dapper;
using Microsoft.Data.Sqlite;
using Persistence.Dialects;
using Persistence.Messages;
using Persistence.Outbox;
using Persistence.Work;
using Processing.Stores.Messages;
using Schemas.Validation;
using Testing.Databases;

namespace Persistence.Tests.Engines;

/// <summary>What must not walk through a whole table when there are millions of rows.</summary>
[TestFixture]
public sealed class SqliteQueryPlanTest
{
    private static readonly TestCaseData<MessageFilter, string>[] Filters =
    [
        new(new(), "sqlite_autoindex_message_1"),
        new(new() { Identifier = "A1" }, "message_claim"),
        new(new() { Identifier = "A1" }, "message_by_identification"),
        new(new() { Identifier = "A1" }, "encounter_by_person"),
        new(new() { Identifier = "A1" }, "encounter_by_receipt"),
        new(new() { Identifier = "0193a9a4-0000-7000-8000-000000000000" }, "message_by_conversation"),
        new(new() { Partner = "ASC" }, "message_by_partner"),
        new(new() { Verdict = Verdict.Invalid }, "message_by_verdict"),
        new(new() { Status = MessageStatus.Parked }, "message_by_status"),
    ];

    [TestCaseSource(nameof(Filters))]
    public async Task Searches_by_index(MessageFilter filter, string index) =>
        await CheckAsync(MessageSearch.Of(filter, null, 50).Text("LIMIT 50"), index);

    [Test]
    public async Task Claims_by_index()
    {
        await CheckAsync(SqliteDialect.Instance.ClaimText(WorkStore.Due), "work_by_time");
        await CheckAsync(SqliteDialect.Instance.ClaimText(OutboxStore.Due), "outbox_by_time");
    }

    [Test]
    public async Task Counts_by_the_index_on_time() =>
        await CheckAsync(MessageStore.CountText(SqliteDialect.Instance), "message_by_time");

    private static async Task CheckAsync(string sql, string index)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(StorageEngine.Sqlite);
        await using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(database.Options.DataDirectory, "cpms.db")};Pooling=False");
        var nothing = new DynamicParameters();
        foreach (string name in (string[])["text", "textId", "partner", "owner", "now", "until", "priority", "count", "from", "width"])
        {
            nothing.Add(name, 1);
        }

        string[] plan = [.. (await connection.QueryAsync($"EXPLAIN QUERY PLAN {sql}", nothing)).Select(step => (string)step.detail)];

        Assert.That(string.Join('\n', plan), Does.Contain($"INDEX {index}"));
        Assert.That(
            plan.Where(step => step.StartsWith("SCAN", StringComparison.Ordinal) && !IsHarmless(step)),
            Is.Empty,
            string.Join('\n', plan));
    }

    /// <summary>Walking an index in the wanted order up to the limit, or the few rows that a sub-query found.</summary>
    private static bool IsHarmless(string step) =>
        step.Contains("USING INDEX sqlite_autoindex_message_1", StringComparison.Ordinal)
        || step.Contains("found", StringComparison.Ordinal);
}
