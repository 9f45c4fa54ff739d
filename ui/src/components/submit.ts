/** For `onsubmit`: the work alone, neither another page nor the form that this one stands in. */
export const handleSubmit = (work: () => unknown) => (event: SubmitEvent) => {
  event.preventDefault();
  event.stopPropagation();
  work();
};
