using HeroImages.Labeling.Human;

namespace HeroImages.Training.Examples;

/// <summary>Two pictures of which a person said which is better. Pictures of pairs need not have been rated alone.</summary>
/// <param name="First">The first.</param>
/// <param name="Second">The second.</param>
/// <param name="Choice">Which is better, or that neither is.</param>
/// <param name="IsBurst">Whether they are frames of one burst, where telling them apart is hard and worth the most.</param>
public sealed record ExamplePair(PairPicture First, PairPicture Second, PairChoice Choice, bool IsBurst);
