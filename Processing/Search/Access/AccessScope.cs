namespace Processing.Search.Access;

/// <summary>What an organisation may read of people for a purpose. Only <see cref="AccessRules"/> makes one.</summary>
internal sealed class AccessScope
{
    private readonly HashSet<string> _elements;
    private readonly Func<string, string?> _showing;

    /// <summary>Takes what the rows say.</summary>
    /// <param name="organization">The organisation.</param>
    /// <param name="purpose">The mission.</param>
    /// <param name="rule">The policy row.</param>
    /// <param name="elements">The names of elements.</param>
    /// <param name="showing">The row that shows a protected class, or null; <c>*</c> asks for every class.</param>
    public AccessScope(string organization, string purpose, string rule, IEnumerable<string> elements, Func<string, string?> showing)
    {
        Organization = organization;
        Purpose = purpose;
        Rule = rule;
        _elements = new HashSet<string>(elements, StringComparer.Ordinal);
        _showing = showing;
    }

    /// <summary>The organisation for which is read.</summary>
    public string Organization { get; }

    /// <summary>The mission.</summary>
    public string Purpose { get; }

    /// <summary>The policy row that gives the elements, as <c>file:id</c>.</summary>
    public string Rule { get; }

    /// <summary>Whether people of any protected class may be shown, so that their status need not be asked for.</summary>
    public bool ShowsEverybody => _showing("*") is not null;

    /// <summary>Whether an element may be told.</summary>
    /// <param name="element">One of <see cref="PersonElement"/>.</param>
    public bool Allows(string element) => _elements.Contains(element);

    /// <summary>Whether people of a protected class may be shown.</summary>
    /// <param name="protectedClass">The class, as <c>class-rules.csv</c> spells it.</param>
    public bool Shows(string protectedClass) => ShowsEverybody || _showing(protectedClass) is not null;
}
