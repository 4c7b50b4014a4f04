namespace HeroImages.Training.Splits;

/// <summary>Pictures that stay together: those of a location, or where none is known of a sequence or a folder.</summary>
/// <param name="Name">Its sort and name, such as <c>location A01</c>; of joined groups the first name.</param>
/// <param name="Part">What it is for; where parts take turns, the part in the first turn.</param>
/// <param name="Fold">The turn in which it is tested, from 0 on; 0 where parts are fixed.</param>
/// <param name="Examples">Pictures.</param>
/// <param name="ByPeople">Pictures that people have rated.</param>
/// <param name="Top">Pictures that people give 7 or more.</param>
public sealed record SplitGroup(string Name, Part Part, int Fold, int Examples, int ByPeople, int Top);
