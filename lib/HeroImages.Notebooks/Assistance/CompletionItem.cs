namespace HeroImages.Notebooks.Assistance;

/// <summary>A text that could stand at a place.</summary>
/// <param name="Text">What to insert in place of what stands there.</param>
/// <param name="Kind">What it is, in lower case: <c>method</c>, <c>property</c>, <c>class</c>, <c>keyword</c>, <c>magic</c>, <c>path</c> and so on.</param>
/// <param name="Signature">Its signature for a person, or an empty text.</param>
public sealed record CompletionItem(string Text, string Kind, string Signature = "");
