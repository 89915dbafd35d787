using Biometrics.Itl;
using Gateway.Conformance.Checking;
using Gateway.Conformance.Corpus;
using Gateway.Conformance.Reports;
using Gateway.Hosting;
using Gateway.Soap.Body;
using Schemas.Rules.Across;
using Schemas.Rules.Ebts;
using Schemas.Validation;

namespace Gateway.Conformance.Sessions;

/// <summary>Checks what is brought to a session, and keeps what was found.</summary>
internal sealed class SessionCheck(SessionStore sessions, ChecksStart checks, FactKeys keys)
{
    private const int NameCharacters = 200;

    private readonly EbtsFileValidator _transactions = new(TimeProvider.System, ValidationLimits.Default, ItlLimits.Default);

    /// <summary>Checks files by the rules of the partner too.</summary>
    /// <exception cref="EdgeRefusalException">The session is full.</exception>
    public IReadOnlyList<FileResult> Take(SessionHead session, IEnumerable<CorpusFile> files)
    {
        var maker = new ResultMaker(new FileChecker(checks.Sessions.Validator, _transactions, session.Partner, session.IsTogether ? keys : null), showsValues: false);
        FileResult[] results = [.. files.Take(SessionStore.MostFiles + 1).Select(file => maker.Make(file with { Name = NameOf(file.Name) }))];
        return sessions.TryAdd(session.Id, results)
            ? results
            : throw new EdgeRefusalException(EdgeRefusal.TooManyAttempts, $"A session has {SessionStore.MostFiles} files at most: begin another.");
    }

    /// <summary>The results of a session; where its messages are looked at together, what was found so stands last.</summary>
    public IReadOnlyList<FileResult> Read(SessionHead session)
    {
        var results = sessions.Read(session.Id).Results;
        return session.IsTogether ? [.. results, TogetherResult.Of(checks.Sessions.Validator.Exchanges, Latest(results))] : results;
    }

    // A file that was corrected and brought again under its name stands for itself; the earlier one is history.
    private static List<MessageFacts> Latest(IReadOnlyList<FileResult> results) =>
        [.. results.GroupBy(result => result.Name, StringComparer.Ordinal).SelectMany(group => group.Last().Facts)];

    private static string NameOf(string given) => given.Length == 0 ? "message" : given.Length > NameCharacters ? given[^NameCharacters..] : given;
}
