namespace HeroImages.Tests;

/// <summary>Answers one request.</summary>
delegate Task Answer(WebRequest request, Stream to, CancellationToken end);
