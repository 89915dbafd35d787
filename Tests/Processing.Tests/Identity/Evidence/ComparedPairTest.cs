using Processing.Identity.Evidence;
using Processing.Identity.Names;

namespace Processing.Tests.Identity.Evidence;

public sealed class ComparedPairTest
{
    [TestCase("Garcia, Maria", "García, María", "Equal Equal")]
    [TestCase("Garcia, Maria", "Garcia Lopez, Maria Jose", "Contained Contained")]
    [TestCase("Garcia, Maria", "Gracia, Maria", "Near Equal")]
    [TestCase("Smith, William", "Smith, Bill", "Equal Nickname")]
    [TestCase("Smith, William", "Smith, W.", "Equal Initial")]
    [TestCase("Smith, William", "Jones, William", "Differ Equal")]
    [TestCase("Smith, Juan Carlos", "Smith, Juan Pablo", "Equal PartConflicts")]
    [TestCase("Smith, Ann", "Smith, Peter", "Equal Differ")]
    [TestCase("Maria, Garcia", "Garcia, Maria", "Equal Equal swapped")]
    [TestCase("Nguyen, Van Anh", "Van Anh, Nguyen", "Equal Equal swapped")]
    [TestCase("Smith", "Smith, Ann", "Equal Unknown")]
    [TestCase("De la Cruz, Ana", "Cruz, Ana", "Contained Equal")]
    [TestCase("De la Cruz, Ana", "Delacruz, Ana", "Near Equal")]
    [TestCase("Garcia, Jose Luis", "Garcia, Luis Jose", "Equal PartConflicts")]
    [TestCase("Galber, Denode", "Galber, Rovalpin Deno", "Equal Differ")]
    [TestCase("Петров, Иван", "Petrov, Ivan", "Equal Equal")]
    public void Compares_names_as_people_would(string one, string other, string expected)
    {
        ComparedPair left = Pair(one);
        ComparedPair right = Pair(other);

        (NameLevel family, NameLevel given, bool isSwapped) = left.Compare(right.Family.Plain, right.Given.Plain);

        Assert.That($"{family} {given}{(isSwapped ? " swapped" : "")}", Is.EqualTo(expected));
    }

    private static ComparedPair Pair(string written)
    {
        string[] parts = [.. written.Split(','), ""];
        return new ComparedPair(new ComparedName(NameText.Plain(parts[0])), new ComparedName(NameText.Plain(parts[1])));
    }
}
