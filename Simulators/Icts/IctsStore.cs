using Simulators.Hosting;

namespace Simulators.Icts;

/// <summary>The analysts' cases.</summary>
internal sealed class IctsStore(string? folder)
{
    private readonly KeptState<IctsState> _kept = new(folder, PartnerCodes.Icts);

    /// <summary>All cases, the oldest first.</summary>
    public IReadOnlyList<AnalystCase> Cases => _kept.Read(state => state.Cases.ToArray());

    /// <summary>The case of an inquiry; made by the function where it is new.</summary>
    /// <returns>The case, and whether it is new.</returns>
    public (AnalystCase Case, bool IsNew) GetOrAdd(string inquiry, Func<AnalystCase> make) =>
        _kept.GetOrAdd(state => state.Cases, candidate => candidate.Inquiry == inquiry, make);

    /// <summary>Notes which documents go with the answer to a case.</summary>
    public void NoteDocuments(AnalystCase noted, IEnumerable<string> names) => _kept.Change(_ =>
    {
        noted.SentDocuments.Clear();
        noted.SentDocuments.AddRange(names);
    });

    /// <summary>Notes how a case stands.</summary>
    public void Note(AnalystCase noted, bool isWaiting, string standing) => _kept.Change(_ =>
    {
        noted.IsWaiting = isWaiting;
        noted.Standing = standing;
    });
}
