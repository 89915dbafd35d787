using Simulators.Hosting;

namespace Simulators.Ebts;

/// <summary>The transactions of a simulated EBTS system.</summary>
internal sealed class EbtsStore(string? folder, string code)
{
    private readonly KeptState<EbtsState> _kept = new(folder, code);

    /// <summary>All transactions, the oldest first.</summary>
    public IReadOnlyList<EbtsCase> Cases => _kept.Read(state => state.Cases.ToArray());

    /// <summary>The transaction of that number; made by the function where it is new.</summary>
    /// <returns>The transaction, and whether it is new.</returns>
    public (EbtsCase Case, bool IsNew) GetOrAdd(string controlNumber, Func<EbtsCase> make) =>
        _kept.GetOrAdd(state => state.Cases, candidate => candidate.ControlNumber == controlNumber, make);

    /// <summary>Forgets a transaction that was refused only for the moment, so that it is worked on when it is brought again.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Forget(string controlNumber) => _kept.Read(
        state => state.Cases.RemoveAll(candidate => candidate.ControlNumber == controlNumber && candidate.IsForTheMoment) > 0);

    /// <summary>Notes that what followed the answer was delivered.</summary>
    public void NoteSequel(EbtsCase noted, string standing) => _kept.Change(_ =>
    {
        noted.IsSequelDue = false;
        noted.Standing = standing;
    });

    /// <summary>Notes how an answer stands after one delivery.</summary>
    public void Note(EbtsCase noted, int deliveriesLeft, string standing) => _kept.Change(_ =>
    {
        noted.DeliveriesLeft = deliveriesLeft;
        noted.Standing = standing;
    });
}
