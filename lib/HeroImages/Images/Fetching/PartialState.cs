namespace HeroImages.Images.Fetching;

/// <summary>What is remembered of a file that has come in part, so that the rest can be asked for.</summary>
/// <param name="Url">Where it comes from.</param>
/// <param name="Validator">The server's strong ETag or time of change, as <c>If-Range</c> sends it.</param>
/// <param name="Total">Bytes of the whole file, if the server said.</param>
sealed record PartialState(string Url, string Validator, long? Total);
