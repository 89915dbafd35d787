namespace Processing.Partners;

/// <summary>The configured partners.</summary>
public interface IPartnerDirectory
{
    /// <summary>All partners, ordered by code.</summary>
    IReadOnlyList<Partner> All { get; }

    /// <summary>The partner of that code, or null.</summary>
    /// <param name="code">The partner's code.</param>
    Partner? Find(string code);
}
