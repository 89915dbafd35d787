namespace Persistence.Migrations;

/// <summary>A script that makes one version of the schema of the one before.</summary>
/// <param name="Version">Counted from 1 without gaps.</param>
/// <param name="Name">What it brings.</param>
/// <param name="Text">The SQL.</param>
/// <param name="Sha256">The digest of the text, so that a script that was changed after its release is found out.</param>
internal sealed record MigrationScript(int Version, string Name, string Text, byte[] Sha256);
