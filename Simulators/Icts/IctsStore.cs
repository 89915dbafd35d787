using Simulators.Hosting;

namespace Simulators.Icts;

/// <summary>The analysts' cases.</summary>
internal sealed class IctsStore
{
    private readonly Lock _lock = new();

    private readonly StateFile<IctsState> _file;

    private readonly IctsState _state;

    /// <summary>Opens what was kept.</summary>
    public IctsStore(string? folder)
    {
        _file = new StateFile<IctsState>(folder, PartnerCodes.Icts);
        _state = _file.Load();
    }

    /// <summary>All cases, the oldest first.</summary>
    public IReadOnlyList<AnalystCase> Cases
    {
        get
        {
            lock (_lock)
            {
                return [.. _state.Cases];
            }
        }
    }

    /// <summary>The case of an inquiry; made by the function where it is new.</summary>
    /// <returns>The case, and whether it is new.</returns>
    public (AnalystCase Case, bool IsNew) GetOrAdd(string inquiry, Func<AnalystCase> make)
    {
        lock (_lock)
        {
            if (_state.Cases.Find(candidate => candidate.Inquiry == inquiry) is AnalystCase known)
            {
                return (known, false);
            }

            AnalystCase added = make();
            _state.Cases.Add(added);
            _file.Save(_state);
            return (added, true);
        }
    }

    /// <summary>Notes how a case stands.</summary>
    public void Note(AnalystCase noted, bool isWaiting, string standing)
    {
        lock (_lock)
        {
            noted.IsWaiting = isWaiting;
            noted.Standing = standing;
            _file.Save(_state);
        }
    }
}
