namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>One picture of a job. Its hash is also the key that its answer comes back with.</summary>
/// <param name="ImageSha256">SHA-256 of the file's bytes in lower-case hexadecimal.</param>
/// <param name="File">Its name in the collection.</param>
/// <param name="Path">Where it lay, so that it can be sent again; never sent itself.</param>
public sealed record BatchEntry(string ImageSha256, string File, string Path);
