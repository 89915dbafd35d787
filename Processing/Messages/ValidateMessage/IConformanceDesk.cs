namespace Processing.Messages.ValidateMessage;

/// <summary>Where conformance sessions are kept. What is brought to one has no effect, and nothing of it is kept but what was found.</summary>
public interface IConformanceDesk
{
    /// <summary>Checks a file in a session.</summary>
    /// <param name="partner">The code of the partner that brings it.</param>
    /// <param name="session">The id of the session; null to begin one.</param>
    /// <param name="name">What the file is called in the report; null where the partner did not say.</param>
    /// <param name="file">The file: a message, an envelope, a MIME package or an ANSI/NIST file.</param>
    /// <returns>What was found; null where there is no such session of the partner, or it is full.</returns>
    BroughtFile? Check(string partner, string? session, string? name, ReadOnlyMemory<byte> file);
}
