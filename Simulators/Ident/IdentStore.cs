using Simulators.Hosting;

namespace Simulators.Ident;

/// <summary>Who is held under which FIN, with the digests of their images.</summary>
internal sealed class IdentStore
{
    private readonly Lock _lock = new();

    private readonly StateFile<IdentState> _file;

    private readonly IdentState _state;

    private readonly int _seed;

    /// <summary>Opens what was kept.</summary>
    public IdentStore(string? folder, int seed)
    {
        _seed = seed;
        _file = new StateFile<IdentState>(folder, PartnerCodes.Ident);
        _state = _file.Load();
    }

    /// <summary>A copy of the list of identities.</summary>
    public IReadOnlyList<HeldIdentity> Identities => Within(state => state.Identities.ToArray());

    /// <summary>The digests of the images of every identity, as they are now.</summary>
    public IReadOnlyList<(string Fin, string[] Digests)> HeldImages =>
        Within(state => state.Identities.ConvertAll(identity => (identity.Fin, identity.Digests.ToArray())));

    /// <summary>A copy of the list of inquiries.</summary>
    public IReadOnlyList<SentInquiry> Inquiries => Within(state => state.Inquiries.ToArray());

    /// <summary>The identity of a FIN, or null.</summary>
    public HeldIdentity? Find(string fin) => Within(state => state.Identities.Find(identity => identity.Fin == fin));

    /// <summary>The digests of the images of a FIN, as they are now.</summary>
    public string[] DigestsOf(string fin) => Within(state => state.Identities.Find(identity => identity.Fin == fin)?.Digests.ToArray() ?? []);

    /// <summary>The identity that holds any of the images, or null.</summary>
    public HeldIdentity? FindByDigest(IReadOnlyList<string> digests) =>
        Within(state => state.Identities.Find(identity => digests.Any(identity.Digests.Contains)));

    /// <summary>The identity that an encounter belongs to, or null.</summary>
    public HeldIdentity? FindByEncounter(string eid) =>
        Within(state => state.Identities.Find(identity => identity.Encounters.Exists(encounter => encounter.Eid == eid)));

    /// <summary>The identity last seen with an A-Number, or null.</summary>
    public HeldIdentity? FindByANumber(string number) =>
        Within(state => state.Identities.FindLast(identity => identity.ANumbers.Contains(number)));

    /// <summary>The FIN that new images will get.</summary>
    public string NewFin(IReadOnlyList<string> digests) => "11" + InventedNumber.Digits(_seed, "FIN" + string.Join('+', digests), 8);

    /// <summary>Adds an encounter to an identity, which is made where it is new. The same message again adds nothing.</summary>
    /// <param name="fin">Whose it is.</param>
    /// <param name="message">The sender's number of the message.</param>
    /// <param name="seen">What was seen: images and A-Numbers.</param>
    /// <param name="organization">Who reported it.</param>
    /// <param name="day">When, YYYY-MM-DD.</param>
    /// <returns>The EID.</returns>
    public string Add(string fin, string message, (IReadOnlyList<string> Digests, IReadOnlyList<string> ANumbers) seen, string organization, string day)
    {
        string eid = "22" + InventedNumber.Digits(_seed, "EID" + message, 12);
        Within(state =>
        {
            HeldIdentity identity = FindOrMake(state, fin);
            identity.Digests.UnionWith(seen.Digests);
            identity.ANumbers.UnionWith(seen.ANumbers);
            if (!identity.Encounters.Exists(encounter => encounter.Eid == eid))
            {
                identity.Encounters.Add(new HeldEncounter(eid, organization, day));
            }

            _file.Save(state);
            return identity;
        });
        return eid;
    }

    /// <summary>Remembers an inquiry, or how it stands now.</summary>
    public void Note(string identification, string country, string aNumber, string outcome) => Within(state =>
    {
        SentInquiry? known = state.Inquiries.Find(inquiry => inquiry.Identification == identification);
        if (known is null)
        {
            known = new SentInquiry { Identification = identification, Country = country, ANumber = aNumber };
            state.Inquiries.Add(known);
        }

        known.Outcome = outcome;
        _file.Save(state);
        return known;
    });

    /// <summary>A copy of the list of rounds that foreign partners were asked.</summary>
    public IReadOnlyList<AskedRound> Asked => Within(state => state.Asked.ToArray());

    /// <summary>The round of a query with a country, made where it is new.</summary>
    public (AskedRound Asked, bool IsNew) GetOrAdd(string query, string country, int round, Func<AskedRound> make)
    {
        AskedRound? known = Within(state => state.Asked.Find(asked => asked.Is(query, country, round)));
        if (known is not null)
        {
            return (known, false);
        }

        AskedRound made = make();
        return Within(state =>
        {
            if (state.Asked.Find(asked => asked.Is(query, country, round)) is { } first)
            {
                return (first, false);
            }

            state.Asked.Add(made);
            _file.Save(state);
            return (made, true);
        });
    }

    /// <summary>Remembers how a round stands.</summary>
    public void Note(AskedRound asked, bool isWaiting, string standing) => Within(state =>
    {
        asked.IsWaiting = isWaiting;
        asked.Standing = standing;
        _file.Save(state);
        return asked;
    });

    private static HeldIdentity FindOrMake(IdentState state, string fin)
    {
        HeldIdentity? identity = state.Identities.Find(candidate => candidate.Fin == fin);
        if (identity is null)
        {
            identity = new HeldIdentity { Fin = fin };
            state.Identities.Add(identity);
        }

        return identity;
    }

    private T Within<T>(Func<IdentState, T> work)
    {
        lock (_lock)
        {
            return work(_state);
        }
    }
}
