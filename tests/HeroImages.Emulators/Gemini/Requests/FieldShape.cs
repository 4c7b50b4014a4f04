namespace HeroImages.Emulators.Gemini.Requests;

/// <summary>A field of a message.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="IsList">Whether it holds a list of that.</param>
/// <param name="Names">The values of a <see cref="FieldKind.Name"/>.</param>
/// <param name="Message">The message held; deferred, since a schema holds schemas.</param>
sealed record FieldShape(FieldKind Kind, bool IsList = false, IReadOnlyList<string>? Names = null, Func<MessageShape>? Message = null)
{
    public FieldShape Many() => this with { IsList = true };
}
