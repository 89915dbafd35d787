using Gateway.Conformance.Corpus;
using Gateway.Soap;
using Gateway.Soap.Body;
using Processing.Messages.ValidateMessage;
using Schemas.Validation;

namespace Gateway.Conformance.Sessions;

/// <summary>Sessions for partners that speak SOAP: <c>ValidateMessage</c> brings a file to one.</summary>
internal sealed class SessionDesk(SessionStore sessions, SessionCheck check, EdgeSettings settings) : IConformanceDesk
{
    /// <inheritdoc/>
    public BroughtFile? Check(string partner, string? session, string? name, ReadOnlyMemory<byte> file)
    {
        var head = session is null ? sessions.Begin(partner, isTogether: false).Head : sessions.Find(session);
        if (head?.Partner != partner)
        {
            return null;
        }

        try
        {
            byte[] bytes = file.ToArray();
            var result = check.Take(head, [new CorpusFile(name ?? "message", null, () => bytes)])[0];
            return new BroughtFile(head.Id, PageOf(head.Id), new ValidationReport(result.Verdict, [.. result.Findings.Select(found => found.Finding)], result.FindingsTotal));
        }
        catch (EdgeRefusalException)
        {
            return null; // the session is full
        }
    }

    private string PageOf(string id) => settings.PublicBaseUrl is { } root ? root.AbsoluteUri.TrimEnd('/') + SessionPlaces.Page(id) : SessionPlaces.Page(id);
}
