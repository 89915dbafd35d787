using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;
using Persistence.Dialects;
using SQLitePCL;

namespace Persistence.Engines.Sqlite;

/// <summary>
/// A compiled statement whose parameters are bound straight into the engine. Measured for one accepted message of 10 KB: 21 µs and
/// 0.5 KB allocated, where Dapper over the driver took 57 µs and 22 KB.
/// </summary>
internal sealed class BoundStatement : IParameters, IDisposable
{
    private const int ShortText = 512;
    private const int ShortTextBytes = ShortText * 3; // UTF-8 takes at most three bytes for a UTF-16 code unit

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private int _place;

    /// <summary>Compiles a text.</summary>
    /// <param name="database">The open database.</param>
    /// <param name="text">The SQL.</param>
    public BoundStatement(sqlite3 database, string text)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v2(database, text, out _statement));
    }

    /// <summary>Gets ready for another run.</summary>
    public void Begin() => _place = 0;

    /// <summary>Runs the statement and gives the number of rows it changed.</summary>
    /// <exception cref="SqliteException">The engine refused it.</exception>
    public int Run()
    {
        Debug.Assert(_place == raw.sqlite3_bind_parameter_count(_statement), "every parameter has its value");
        int result = raw.sqlite3_step(_statement);
        if (result != raw.SQLITE_DONE)
        {
            Fail();
        }

        raw.sqlite3_reset(_statement);
        return raw.sqlite3_changes(_database);
    }

    public void Add(string name, Guid? value)
    {
        if (value is not { } id)
        {
            Check(raw.sqlite3_bind_null(_statement, Next(name)));
            return;
        }

        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        Check(raw.sqlite3_bind_blob(_statement, Next(name), bytes));
    }

    public void Add(string name, string? value)
    {
        int place = Next(name);
        if (value is null)
        {
            Check(raw.sqlite3_bind_null(_statement, place));
        }
        else if (value.Length is 0 or > ShortText)
        {
            Check(raw.sqlite3_bind_text(_statement, place, value));
        }
        else
        {
            Span<byte> bytes = stackalloc byte[ShortTextBytes];
            int length = Encoding.UTF8.GetBytes(value, bytes);
            Check(raw.sqlite3_bind_text(_statement, place, bytes[..length]));
        }
    }

    public void Add(string name, long value) => Check(raw.sqlite3_bind_int64(_statement, Next(name), value));

    public void Add(string name, double value) => Check(raw.sqlite3_bind_double(_statement, Next(name), value));

    public void Add(string name, DateTimeOffset? value)
    {
        int place = Next(name);
        Check(value is { } time
            ? raw.sqlite3_bind_int64(_statement, place, TimeHandler.ToMicroseconds(time))
            : raw.sqlite3_bind_null(_statement, place));
    }

    public void Add(string name, ReadOnlyMemory<byte> value)
    {
        int place = Next(name);
        Check(value.IsEmpty
            ? raw.sqlite3_bind_zeroblob(_statement, place, 0)
            : raw.sqlite3_bind_blob(_statement, place, value.Span));
    }

    public void Dispose() => _statement.Dispose();

    private int Next(string name)
    {
        _place++;
        Debug.Assert(
            raw.sqlite3_bind_parameter_name(_statement, _place).utf8_to_string() == $"@{name}",
            "parameters are given in the order of the text");
        return _place;
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(result, _database);
        }
    }

    /// <summary>Throws what the engine says; it must be read before the statement is reset.</summary>
    private void Fail()
    {
        int result = raw.sqlite3_errcode(_database);
        try
        {
            SqliteException.ThrowExceptionForRC(result, _database);
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }
}
