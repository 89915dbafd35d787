using Simulators.Hosting;

namespace Simulators.Ebts;

/// <summary>The transactions of a simulated EBTS system.</summary>
internal sealed class EbtsStore
{
    private readonly Lock _lock = new();

    private readonly StateFile<EbtsState> _file;

    private readonly EbtsState _state;

    /// <summary>Opens what was kept.</summary>
    public EbtsStore(string? folder, string code)
    {
        _file = new StateFile<EbtsState>(folder, code);
        _state = _file.Load();
    }

    /// <summary>All transactions, the oldest first.</summary>
    public IReadOnlyList<EbtsCase> Cases
    {
        get
        {
            lock (_lock)
            {
                return [.. _state.Cases];
            }
        }
    }

    /// <summary>The transaction of that number; made by the function where it is new.</summary>
    /// <returns>The transaction, and whether it is new.</returns>
    public (EbtsCase Case, bool IsNew) GetOrAdd(string controlNumber, Func<EbtsCase> make)
    {
        lock (_lock)
        {
            if (_state.Cases.Find(candidate => candidate.ControlNumber == controlNumber) is EbtsCase known)
            {
                return (known, false);
            }

            EbtsCase added = make();
            _state.Cases.Add(added);
            _file.Save(_state);
            return (added, true);
        }
    }

    /// <summary>Forgets a transaction that was refused only for the moment, so that it is worked on when it is brought again.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Forget(string controlNumber)
    {
        lock (_lock)
        {
            return _state.Cases.RemoveAll(candidate => candidate.ControlNumber == controlNumber && candidate.IsForTheMoment) > 0;
        }
    }

    /// <summary>Notes that what followed the answer was delivered.</summary>
    public void NoteSequel(EbtsCase noted, string standing)
    {
        lock (_lock)
        {
            noted.IsSequelDue = false;
            noted.Standing = standing;
            _file.Save(_state);
        }
    }

    /// <summary>Notes how an answer stands after one delivery.</summary>
    public void Note(EbtsCase noted, int deliveriesLeft, string standing)
    {
        lock (_lock)
        {
            noted.DeliveriesLeft = deliveriesLeft;
            noted.Standing = standing;
            _file.Save(_state);
        }
    }
}
