namespace Persistence.Migrations;

/// <summary>A row of <c>schema_version</c> as Dapper reads it.</summary>
internal sealed class VersionRecord
{
    public int Version { get; init; }

    public byte[] Sha256 { get; init; } = [];
}
