namespace Processing.ProtectedClass;

/// <summary>What the answer of PCQS means for a release.</summary>
internal enum Protection
{
    /// <summary>Nothing clear is known: hold.</summary>
    Unknown,

    /// <summary>At least one individual is protected.</summary>
    Protected,

    /// <summary>Individuals are protected, but each class of theirs is one whose confidentiality is waived for this partner.</summary>
    Waived,

    /// <summary>Every individual is clearly not protected.</summary>
    Clear,
}
