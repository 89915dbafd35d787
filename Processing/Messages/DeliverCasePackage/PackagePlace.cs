namespace Processing.Messages.DeliverCasePackage;

/// <summary>Where an element of a package stands.</summary>
internal enum PackagePlace
{
    /// <summary>In the package, before the person.</summary>
    BeforePerson,

    /// <summary>In <c>nc:Person</c>.</summary>
    Person,

    /// <summary>In the <c>PersonAugmentation</c> of the person.</summary>
    Augmentation,

    /// <summary>In the package, after the person.</summary>
    AfterPerson,
}
