namespace Testing.People;

/// <summary>In what a document differs from the truth.</summary>
public enum Mistake
{
    /// <summary>In nothing.</summary>
    None,

    /// <summary>One letter of the family name is wrong, missing, too many, or two are swapped.</summary>
    FamilyTypo,

    /// <summary>The same in the given name.</summary>
    GivenTypo,

    /// <summary>Day and month of birth are swapped, where that gives a date; else the day is one off.</summary>
    SwappedDate,

    /// <summary>Day, month or year of birth is a little off.</summary>
    MovedDate,

    /// <summary>Only the year of birth is given.</summary>
    PartialDate,

    /// <summary>A nickname, or the name in another language, stands for the given name, where there is one; else a middle name is left out or added.</summary>
    Nickname,

    /// <summary>The names are transliterated in another way, or written in Cyrillic.</summary>
    Transliteration,

    /// <summary>Family name and given name are swapped.</summary>
    SwappedNames,

    /// <summary>One of two family names is left out, or one is added.</summary>
    DoubleFamily,

    /// <summary>The family name is another one, as after a marriage.</summary>
    ChangedFamily,
}
